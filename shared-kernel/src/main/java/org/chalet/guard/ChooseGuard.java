package org.chalet.guard;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CollectionId;

/** Says when the guard of a collection speaks up. */
public record ChooseGuard(CollectionId collection, GuardSettings settings) implements Command {}
