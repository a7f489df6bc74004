package org.chalet.file;

import java.io.IOException;
import java.io.InputStream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** A content, sealed while it is read, one segment in memory at a time. */
final class SealingStream extends InputStream {
  private final InputStream plain;
  private final SealedContent seal;
  private final long most;
  private byte[] following = {};
  private byte[] sealed = {};
  private int next;
  private long segment;
  private long size;
  private boolean begun;
  private boolean done;

  /**
   * @param most QUOTA_EXCEEDED beyond so many bytes
   */
  SealingStream(InputStream plain, SealedContent seal, long most) {
    this.plain = plain;
    this.seal = seal;
    this.most = most;
  }

  /** Of what was read, before it was sealed. */
  long size() {
    return size;
  }

  @Override
  public int read() throws IOException {
    return advance() ? sealed[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int some = Math.min(length, sealed.length - next);
    System.arraycopy(sealed, next, into, offset, some);
    next += some;
    return some;
  }

  private boolean advance() throws IOException {
    if (next < sealed.length) {
      return true;
    }
    if (done) {
      return false;
    }
    if (!begun) {
      begun = true;
      following = fetch();
    }
    byte[] current = following;
    following = current.length == SealedContent.SEGMENT ? fetch() : new byte[0];
    done = following.length == 0;
    sealed = seal.seal(current, segment++, done);
    next = 0;
    return true;
  }

  private byte[] fetch() throws IOException {
    byte[] some = plain.readNBytes(SealedContent.SEGMENT);
    size += some.length;
    if (size > most) {
      throw new Rejected(ErrorCode.QUOTA_EXCEEDED, "there is no room for so much");
    }
    return some;
  }
}
