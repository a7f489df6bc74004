package org.chalet.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A part of a sealed content, opened while it is read, one segment in memory at a time. */
final class OpeningStream extends InputStream {
  private final InputStream sealed;
  private final SealedContent seal;
  private final long size;
  private long segment;
  private long left;
  private byte[] plain = {};
  private int next;

  /**
   * @param sealed from its first byte on
   * @param size of the whole content
   * @param from the first byte that is wanted
   * @param length how many are wanted; they are there
   */
  OpeningStream(InputStream sealed, SealedContent seal, long size, long from, long length)
      throws IOException {
    this.sealed = sealed;
    this.seal = seal;
    this.size = size;
    this.segment = from / SealedContent.SEGMENT;
    this.left = length;
    if (length > 0) {
      sealed.skipNBytes(segment * (SealedContent.SEGMENT + SealedContent.TAG_BYTES));
      open();
      next = (int) (from % SealedContent.SEGMENT);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    if (next == plain.length) {
      open();
    }
    int some = (int) Math.min(Math.min(length, plain.length - next), left);
    System.arraycopy(plain, next, into, offset, some);
    next += some;
    left -= some;
    return some;
  }

  private void open() throws IOException {
    boolean last = segment == SealedContent.segments(size) - 1;
    long bytes = last ? size - segment * SealedContent.SEGMENT : SealedContent.SEGMENT;
    byte[] read = sealed.readNBytes((int) bytes + SealedContent.TAG_BYTES);
    if (read.length < bytes + SealedContent.TAG_BYTES) {
      throw new EOFException("a content is shorter than it was");
    }
    plain = seal.open(read, segment++, last);
    next = 0;
  }

  @Override
  public void close() throws IOException {
    sealed.close();
  }
}
