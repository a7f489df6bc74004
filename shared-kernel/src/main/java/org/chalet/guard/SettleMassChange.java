package org.chalet.guard;

import org.chalet.kernel.message.Command;

/**
 * Says what a mass change is; whatever was held goes on.
 *
 * @param undone whether it is being undone; otherwise it was meant
 */
public record SettleMassChange(MassChangeId change, boolean undone) implements Command {}
