package org.chalet.contentline;

/** What a single object may cost: size in bytes, components or cards in it, nesting depth. */
public record Limits(int maxBytes, int maxComponents, int maxDepth) {
  /** For one object resource that a client sends. */
  public static final Limits OBJECT = new Limits(10 * 1024 * 1024, 10_000, 16);

  /** For a whole file that a person imports. */
  public static final Limits FILE = new Limits(64 * 1024 * 1024, 500_000, 16);
}
