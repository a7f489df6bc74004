package org.chalet.command.collection;

import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.SharedPropertiesChosen;
import org.jspecify.annotations.Nullable;

/** How somebody wants to see a collection of somebody else: a stream of its own. */
public final class ChosenProperties {
  public static final String TYPE = "SharedCollection";
  public static final Evolution<CollectionProperties> EVOLUTION = ChosenProperties::after;

  private ChosenProperties() {}

  private static @Nullable CollectionProperties after(
      @Nullable CollectionProperties before, Object event) {
    return switch (event) {
      case SharedPropertiesChosen chosen -> chosen.properties();
      case Erased erased -> null;
      default -> before;
    };
  }
}
