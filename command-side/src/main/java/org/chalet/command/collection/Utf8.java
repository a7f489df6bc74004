package org.chalet.command.collection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Bytes that must give back the very same bytes when they have been text. */
public final class Utf8 {
  private Utf8() {}

  /** Refuses with {@code refusal} what is not UTF-8. */
  public static String decode(byte[] bytes, ErrorCode refusal) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Rejected(refusal, "the text is not UTF-8");
    }
  }
}
