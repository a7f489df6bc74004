package org.chalet.command.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is kept under an idempotency key.
 *
 * @param fingerprint of the request
 * @param status 0 while the request is being carried out
 * @param secretsLeftOut whether the answer held secrets that are shown once
 */
record KeptAnswer(
    byte[] fingerprint,
    int status,
    boolean secretsLeftOut,
    Map<String, String> headers,
    byte[] body) {

  static KeptAnswer running(byte[] fingerprint) {
    return new KeptAnswer(fingerprint, 0, false, Map.of(), new byte[0]);
  }

  boolean isRunning() {
    return status == 0;
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(fingerprint.length);
      out.write(fingerprint);
      out.writeShort(status);
      out.writeBoolean(secretsLeftOut);
      out.writeShort(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static KeptAnswer of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte[] fingerprint = in.readNBytes(in.readUnsignedShort());
      int status = in.readUnsignedShort();
      boolean secretsLeftOut = in.readBoolean();
      int headers = in.readUnsignedShort();
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < headers; i++) {
        named.put(in.readUTF(), in.readUTF());
      }
      return new KeptAnswer(fingerprint, status, secretsLeftOut, named, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
