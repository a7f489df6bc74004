package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HandOverId;

/** Gives the former owner fresh default collections; sent by Chalet itself. */
public record FinishHandOver(HandOverId handOver) implements Command {}
