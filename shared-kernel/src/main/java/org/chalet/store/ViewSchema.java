package org.chalet.store;

import java.util.List;

/**
 * What a view consists of.
 *
 * @param name {@code [a-z][a-z0-9_]*}
 * @param revision raised when documents or indexes change, so that the view is built anew
 */
public record ViewSchema(String name, int revision, List<Kind<?>> kinds) {
  public ViewSchema {
    kinds = List.copyOf(kinds);
  }
}
