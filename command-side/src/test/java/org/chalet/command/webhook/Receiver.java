package org.chalet.command.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes calls, and answers what it was told to. */
final class Receiver implements WebhookSender {
  static final Answer DOWN = later(503, Duration.ZERO);
  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ArrayDeque<>();
  Runnable meanwhile = () -> {};

  static Answer later(int status, Duration pause) {
    return new Answer(Result.LATER, status, "status", pause);
  }

  static Answer never(int status, String problem) {
    return new Answer(Result.NEVER, status, problem, Duration.ZERO);
  }

  Receiver answers(Answer... next) {
    answers.addAll(List.of(next));
    return this;
  }

  @Override
  public boolean admits(URI url) {
    return !"127.0.0.1".equals(url.getHost());
  }

  @Override
  public Answer send(Request request) {
    requests.add(request);
    meanwhile.run();
    Answer next = answers.poll();
    return next == null ? new Answer(Result.TAKEN, 204, "", Duration.ZERO) : next;
  }
}
