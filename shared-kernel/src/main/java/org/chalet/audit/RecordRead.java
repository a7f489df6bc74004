package org.chalet.audit;

import org.chalet.kernel.message.Command;

/** Records that somebody looks at the history of somebody else; as in {@link HistoryRead}. */
public record RecordRead(String reader, String subject, String resource, String query)
    implements Command {}
