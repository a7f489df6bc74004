package org.chalet.command.webhook;

import java.net.URI;
import java.time.Duration;

/** Calls URLs in the open network. */
public interface WebhookSender {
  /**
   * One try.
   *
   * @param id the same at every try
   * @param type media type of the body
   */
  record Request(URI url, String id, long timestamp, String signature, String type, String body) {
    /** Without what it says, and to whom. */
    @Override
    public String toString() {
      return "Request[" + id + "]";
    }
  }

  /** What became of a try. */
  enum Result {
    TAKEN,
    /** Worth another try. */
    LATER,
    /** Another try would end the same. */
    NEVER
  }

  /**
   * @param status of HTTP, or 0 where there was none
   * @param problem what went wrong, in lower-case words joined by hyphens; empty when it was taken
   * @param pause for which the receiver asks before another try, or zero
   */
  record Answer(Result result, int status, String problem, Duration pause) {}

  /** Whether such a URL may be called, as far as one can know beforehand. */
  boolean admits(URI url);

  /** Tries once, for a bounded time; says by its answer what went wrong. */
  Answer send(Request request);
}
