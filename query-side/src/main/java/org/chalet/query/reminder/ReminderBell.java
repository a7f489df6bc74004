package org.chalet.query.reminder;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;

/** Wakes the open pages of those for whom something rings. */
public final class ReminderBell {
  private static final int MOST_OF_ACCOUNT = 8;
  private static final int MOST = 2_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<AccountId, Ear> ears = new HashMap<>();
  private int open;
  private boolean closed;

  /** The open pages of one account. */
  private static final class Ear {
    private final Condition news;
    private int open;
    private long rung;

    private Ear(Condition news) {
      this.news = news;
    }
  }

  /** An open page; to be closed. */
  public final class Listening implements AutoCloseable {
    private final AccountId account;
    private final Ear ear;
    private long heard;

    private Listening(AccountId account, Ear ear) {
      this.account = account;
      this.ear = ear;
      this.heard = ear.rung;
    }

    /** Waits until something rings, the time is over, or all pages are to close. */
    public void await(Duration most) throws InterruptedException {
      lock.lock();
      try {
        long left = most.toNanos();
        while (!closed && heard == ear.rung && left > 0) {
          left = ear.news.awaitNanos(left);
        }
        heard = ear.rung;
      } finally {
        lock.unlock();
      }
    }

    /** Whether the page is to be closed. */
    public boolean isOver() {
      lock.lock();
      try {
        return closed;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        open--;
        if (--ear.open == 0) {
          ears.remove(account);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** Refuses TOO_MANY_REQUESTS. */
  public Listening listen(AccountId account) {
    lock.lock();
    try {
      Ear ear = ears.get(account);
      if (open >= MOST || (ear != null && ear.open >= MOST_OF_ACCOUNT)) {
        throw new Rejected(
            ErrorCode.TOO_MANY_REQUESTS, "at most " + MOST_OF_ACCOUNT + " pages listen at a time");
      }
      if (ear == null) {
        ear = new Ear(lock.newCondition());
        ears.put(account, ear);
      }
      ear.open++;
      open++;
      return new Listening(account, ear);
    } finally {
      lock.unlock();
    }
  }

  void ring(AccountId account) {
    lock.lock();
    try {
      Ear ear = ears.get(account);
      if (ear != null) {
        ear.rung++;
        ear.news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Every page is to close; none listens any more. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      ears.values().forEach(ear -> ear.news.signalAll());
    } finally {
      lock.unlock();
    }
  }
}
