package org.chalet.storage.offender;

public record Adapter() {}
