package org.chalet.store;

/** How well a document answers to words, best first; each leaves out what those before it have. */
public enum TextGrade {
  /** Every word is one of the title. */
  TITLE_WORDS,
  /** Every word begins one of the title. */
  TITLE_BEGINNINGS,
  /** Every word is one of the document. */
  WORDS,
  /** Every word begins one of the document. */
  BEGINNINGS
}
