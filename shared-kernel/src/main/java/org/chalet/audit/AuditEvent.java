package org.chalet.audit;

import org.chalet.kernel.message.Event;

/** Something that is recorded for those whom it is about. */
public sealed interface AuditEvent extends Event permits HistoryRead {}
