package org.chalet.kernel.rule;

/** A rule of the domain, as a value: it can say whether it is broken, and what refuses then. */
public interface Rule {
  boolean broken();

  ErrorCode code();

  /** For people: why the command was refused. */
  String detail();

  /** Throws {@link Rejected} when the rule is broken. */
  default void verify() {
    if (broken()) {
      throw new Rejected(code(), detail());
    }
  }
}
