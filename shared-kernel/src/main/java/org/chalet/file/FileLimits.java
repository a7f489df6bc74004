package org.chalet.file;

/** Bounds of a drive. */
public final class FileLimits {
  /** Files and folders in one drive, those in its trash counted. */
  public static final int MOST_NODES = 1_000_000;

  /** Files and folders that are copied at once. */
  public static final int MOST_COPIED = 10_000;

  /** Folders within folders. */
  public static final int DEEPEST = 200;

  /** Characters of a media type. */
  public static final int LONGEST_TYPE = 255;

  private FileLimits() {}
}
