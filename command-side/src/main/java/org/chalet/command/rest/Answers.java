package org.chalet.command.rest;

import java.net.URI;
import org.chalet.kernel.message.Receipt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers to commands. {@code Chalet-Position} says what a reader has to wait for; 202 says that
 * the views have not taken it in yet, though it is recorded.
 */
public final class Answers {
  /** Position of the last event that the command recorded; absent where nothing had to change. */
  public static final String POSITION = "Chalet-Position";

  private Answers() {}

  public static ResponseEntity<Void> done(Receipt receipt) {
    return of(receipt, HttpStatus.NO_CONTENT).build();
  }

  /** With the version of an organization that the handler answered. */
  public static ResponseEntity<Void> versioned(Receipt receipt) {
    return of(receipt, HttpStatus.NO_CONTENT).eTag(etag(receipt)).build();
  }

  public static <T> ResponseEntity<T> created(Receipt receipt, String location, T body) {
    return of(receipt, HttpStatus.CREATED).location(URI.create(location)).body(body);
  }

  public static <T> ResponseEntity<T> createdVersion(Receipt receipt, String location, T body) {
    return of(receipt, HttpStatus.CREATED)
        .eTag(etag(receipt))
        .location(URI.create(location))
        .body(body);
  }

  /** {@code usual}, unless the caller could not read yet what it wrote. */
  public static ResponseEntity.BodyBuilder of(Receipt receipt, HttpStatus usual) {
    HttpHeaders headers = new HttpHeaders();
    if (receipt.changed()) {
      headers.set(POSITION, Long.toString(receipt.position()));
    }
    return ResponseEntity.status(receipt.visible() ? usual : HttpStatus.ACCEPTED).headers(headers);
  }

  private static String etag(Receipt receipt) {
    return "\"" + receipt.as(Long.class) + "\"";
  }
}
