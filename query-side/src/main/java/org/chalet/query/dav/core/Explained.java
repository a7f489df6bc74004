package org.chalet.query.dav.core;

import org.chalet.kernel.rule.Rejected;

/** A refusal whose precondition element says more than its name (RFC 4918, 16). */
public final class Explained extends RuntimeException {
  private final transient Rejected refusal;
  private final transient PropertyValue.Content explanation;

  /**
   * @param explanation what stands in the precondition element
   */
  public Explained(Rejected refusal, PropertyValue.Content explanation) {
    super(refusal.detail(), refusal, false, false);
    this.refusal = refusal;
    this.explanation = explanation;
  }

  Rejected refusal() {
    return refusal;
  }

  PropertyValue.Content explanation() {
    return explanation;
  }
}
