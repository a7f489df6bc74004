package org.chalet.server.forgetting;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import org.chalet.command.CommandSide;
import org.chalet.command.erasure.Oblivion;
import org.chalet.command.mail.Mails;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.file.NodeId;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.query.projection.Views;
import org.chalet.query.reminder.VanishedNotes;
import org.chalet.store.ErasedKeys;
import org.chalet.store.EventLog;
import org.chalet.store.StorageFailure;

/** Forgets in the log, in the memory of this process, and in the files of the views. */
public final class EverywhereForgotten implements Oblivion {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int MOST_LOOKS = 1500;

  private final OwnerKeys keys;
  private final CommandSide commands;
  private final EventTail tail;
  private final Views views;
  private final EventLog log;
  private final Mails mails;
  private final ErasedKeys erased;
  private final VanishedNotes reminders;
  private final InstantSource clock;

  public EverywhereForgotten(
      OwnerKeys keys,
      CommandSide commands,
      EventTail tail,
      Views views,
      EventLog log,
      Mails mails,
      ErasedKeys erased,
      VanishedNotes reminders,
      InstantSource clock) {
    this.keys = keys;
    this.commands = commands;
    this.tail = tail;
    this.views = views;
    this.log = log;
    this.mails = mails;
    this.erased = erased;
    this.reminders = reminders;
    this.clock = clock;
  }

  @Override
  public int lettersTo(Collection<EmailAddress> addresses) {
    return mails.countTo(addresses);
  }

  @Override
  public void forgetLetters(Collection<EmailAddress> addresses) {
    mails.forget(addresses);
  }

  @Override
  public void destroyKey(String owner) {
    erased.note(owner, clock.instant());
    keys.erase(owner);
    if (owner.startsWith("account:")) {
      // States hold no names, but labels of them, which could be guessed.
      log.dropSnapshots(NodeId.driveOf(new AccountId(owner)).raw());
    }
  }

  /**
   * @throws StorageFailure when the views are behind: it is to be tried again
   */
  @Override
  public SortedMap<String, Long> forget() {
    tail.forgetDecoded();
    commands.forget();
    awaitViews(log.head());
    reminders.drop();
    SortedMap<String, Long> passed = views.positions();
    views.forgetRemoved();
    return passed;
  }

  private void awaitViews(long position) {
    for (int looks = 0; !views.havePassed(position); looks++) {
      if (looks == MOST_LOOKS) {
        throw new StorageFailure("a view has not passed the erasure yet");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
