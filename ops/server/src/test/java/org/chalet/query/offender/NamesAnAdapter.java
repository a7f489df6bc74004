package org.chalet.query.offender;

import org.chalet.storage.offender.Adapter;

public record NamesAnAdapter(Adapter adapter) {}
