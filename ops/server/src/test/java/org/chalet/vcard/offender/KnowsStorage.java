package org.chalet.vcard.offender;

import org.chalet.store.EventLog;

public record KnowsStorage(EventLog log) {}
