package org.chalet.command.contact.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file as text: as its byte order mark says, else UTF-16 where every second byte is nothing, else
 * UTF-8, and Windows-1252 where it cannot be that.
 */
record DecodedFile(String text, String encoding) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';
  private static final int LOOKED_AT = 4096;

  static DecodedFile of(byte[] file) {
    if (begins(file, 0xFF, 0xFE)) {
      return as(file, StandardCharsets.UTF_16LE);
    }
    if (begins(file, 0xFE, 0xFF)) {
      return as(file, StandardCharsets.UTF_16BE);
    }
    if (mostlyNothing(file, 1)) {
      return as(file, StandardCharsets.UTF_16LE);
    }
    if (mostlyNothing(file, 0)) {
      return as(file, StandardCharsets.UTF_16BE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return new DecodedFile(withoutMark(text), "UTF-8");
    } catch (CharacterCodingException other) {
      return as(file, WINDOWS);
    }
  }

  private static DecodedFile as(byte[] file, Charset charset) {
    return new DecodedFile(withoutMark(new String(file, charset)), charset.name());
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static boolean begins(byte[] file, int first, int second) {
    return file.length >= 2
        && Byte.toUnsignedInt(file[0]) == first
        && Byte.toUnsignedInt(file[1]) == second;
  }

  private static boolean mostlyNothing(byte[] file, int from) {
    int nothing = 0;
    int seen = 0;
    for (int i = from; i < Math.min(file.length, LOOKED_AT); i += 2) {
      seen++;
      nothing += file[i] == 0 ? 1 : 0;
    }
    return nothing > seen / 2;
  }
}
