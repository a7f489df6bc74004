package org.chalet.query.projection;

import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.UnknownEvent;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.DeadLetter;

/** Words of dead letters; messages of exceptions may hold personal data and stay out. */
final class Letters {
  private Letters() {}

  static DeadLetter failed(String sequence, EventEnvelope event, Throwable failure) {
    return new DeadLetter(sequence, event.position(), event.name(), describe(failure));
  }

  static DeadLetter waiting(String sequence, EventEnvelope event, long behind) {
    return new DeadLetter(sequence, event.position(), event.name(), "waits behind " + behind);
  }

  static String describe(Throwable failure) {
    if (failure instanceof UnknownEvent unknown) {
      return String.valueOf(unknown.getMessage());
    }
    String what =
        failure instanceof Rejected rejected
            ? rejected.code().token()
            : failure.getClass().getSimpleName();
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("org.chalet.")) {
        return what + " at " + frame.getClassName() + ':' + frame.getLineNumber();
      }
    }
    return what;
  }
}
