package org.chalet.command.mail;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A carrier that keeps what it is given, and answers what it was told to. */
final class Postbag implements Carrier {
  final List<Mail> carried = new CopyOnWriteArrayList<>();
  final List<Mail> tried = new CopyOnWriteArrayList<>();
  private final Queue<Supplier<Delivery>> answers = new ArrayDeque<>();

  Postbag answers(Delivery... next) {
    for (Delivery answer : next) {
      answers.add(() -> answer);
    }
    return this;
  }

  Postbag breaks() {
    answers.add(() -> {
      throw new IllegalStateException("broken");
    });
    return this;
  }

  @Override
  public Delivery carry(Mail mail) {
    tried.add(mail);
    Supplier<Delivery> answer = answers.poll();
    Delivery delivery = answer == null ? Delivery.SENT : answer.get();
    if (delivery.result() == Delivery.Result.SENT) {
      carried.add(mail);
    }
    return delivery;
  }

  @Override
  public void rest() {}
}
