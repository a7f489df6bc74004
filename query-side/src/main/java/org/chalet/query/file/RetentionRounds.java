package org.chalet.query.file;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chalet.file.FileContents;
import org.chalet.file.NodeId;
import org.chalet.file.PurgeNodes;
import org.chalet.file.PurgeVersions;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what was deleted or replaced in drives longer ago than it is kept. Bytes are marked
 * first, and destroyed a while after the last file that refers to them went: whoever began to refer
 * to them before has been heard of by then.
 */
public final class RetentionRounds {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);
  private static final int PAGE = 200;

  /** Of one event. */
  private static final int MOST_AT_ONCE = 500;

  private static final Duration WHILE = Duration.ofHours(1);

  private final FileViews views;
  private final FileContents contents;
  private final Commands commands;
  private final InstantSource clock;
  private final Duration kept;

  /**
   * @param kept how long trash and former versions stay
   */
  public RetentionRounds(
      FileViews views,
      FileContents contents,
      Commands commands,
      InstantSource clock,
      Duration kept) {
    this.views = views;
    this.contents = contents;
    this.commands = commands;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * Takes away all that is due, in steps each of which can be done again.
   *
   * @param mayGoOn asked before each step
   */
  public void round(BooleanSupplier mayGoOn) {
    Instant now = clock.instant();
    long before = now.minus(kept).getEpochSecond();
    purgeTrash(before, now, mayGoOn);
    purgeVersions(before, now, mayGoOn);
    destroy(now.minus(WHILE), mayGoOn);
  }

  private void purgeTrash(long before, Instant now, BooleanSupplier mayGoOn) {
    FileDocument last = null;
    do {
      List<FileDocument> page = views.trashedBefore(before, last, PAGE);
      last = page.isEmpty() ? null : page.getLast();
      for (FileDocument node : page) {
        if (!mayGoOn.getAsBoolean()) {
          return;
        }
        purge(node, now);
      }
    } while (last != null);
  }

  /** What is in a folder goes before it. */
  private void purge(FileDocument top, Instant now) {
    AccountId owner = new AccountId(top.owner());
    List<String> all = within(top);
    for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
      some.forEach(node -> contents.doom(owner, views.contents(node), now));
      send(new PurgeNodes(owner, new NodeId(top.id()), some));
    }
  }

  private List<String> within(FileDocument top) {
    List<String> found = new ArrayList<>();
    Deque<FileDocument> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      FileDocument node = open.removeLast();
      found.add(node.id());
      if (node.isFolder()) {
        views.children(node.id()).forEachRemaining(open::add);
      }
    }
    Collections.reverse(found);
    return found;
  }

  private void purgeVersions(long before, Instant now, BooleanSupplier mayGoOn) {
    VersionDocument last = null;
    do {
      List<VersionDocument> page = views.replacedBefore(before, last, PAGE);
      last = page.isEmpty() ? null : page.getLast();
      for (VersionDocument version : page) {
        if (!mayGoOn.getAsBoolean()) {
          return;
        }
        AccountId owner = new AccountId(version.owner());
        contents.doom(owner, List.of(version.content()), now);
        send(new PurgeVersions(owner, new NodeId(version.node()), List.of(version.content())));
      }
    } while (last != null);
  }

  private void destroy(Instant markedBefore, BooleanSupplier mayGoOn) {
    String behind = "";
    List<FileContents.Doomed> page = contents.doomed(behind, PAGE);
    while (!page.isEmpty() && mayGoOn.getAsBoolean()) {
      for (FileContents.Doomed content : page) {
        if (content.since().isBefore(markedBefore)) {
          if (!views.isReferred(content.owner(), content.address())) {
            contents.forget(content.owner(), content.address());
          }
          contents.spare(content);
        }
      }
      page = contents.doomed(page.getLast().key(), PAGE);
    }
  }

  /** What cannot go now is due again with the next round. */
  private void send(Command command) {
    Trail trail =
        new Trail(Trail.SYSTEM, Client.SYSTEM, UUID.randomUUID().toString(), "retention", null);
    try {
      commands.send(command, trail);
    } catch (Rejected refused) {
      LOG.info("{} was refused: {}", command.getClass().getSimpleName(), refused.code());
    }
  }
}
