package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.ABOUT;
import static org.chalet.query.sharing.SharingSchema.ABOUT_COLLECTION;
import static org.chalet.query.sharing.SharingSchema.ANSWERS;
import static org.chalet.query.sharing.SharingSchema.GRANTS;
import static org.chalet.query.sharing.SharingSchema.NOTIFICATIONS;
import static org.chalet.query.sharing.SharingSchema.TOLD;

import java.util.Optional;
import java.util.function.Consumer;
import org.chalet.query.projection.Changes;
import org.chalet.query.sharing.Notification.Status;
import org.chalet.sharing.CollectionShareAnswered;
import org.chalet.sharing.CollectionShareRevoked;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareWords;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what is shared with them as persons, and owners what they said. Taken in before the
 * event changes shares and answers.
 *
 * @param now epoch seconds
 */
record Telling(Changes changes, long now) {
  /** Whoever accepted once hears nothing of another level. */
  void shared(CollectionShared shared) {
    boolean accepted = answer(shared.collection(), shared.grantee()).orElse(false);
    if (Grantee.isPerson(shared.grantee()) && !accepted) {
      put(
          new Notification(
              shared.grantee(),
              Notification.nameOf(shared.collection()),
              shared.owner(),
              false,
              shared.collection(),
              null,
              words(shared),
              shared.level(),
              Status.NO_RESPONSE,
              now,
              false));
    }
  }

  /** Those of before where another level alone is told. */
  ShareWords words(CollectionShared shared) {
    ShareWords said = new ShareWords(shared.summary(), shared.commonName());
    return said.equals(ShareWords.NONE)
        ? changes
            .get(GRANTS, GrantDocument.id(shared.collection(), shared.grantee()))
            .map(before -> before.value().words())
            .orElse(said)
        : said;
  }

  void revoked(CollectionShareRevoked revoked) {
    changes
        .get(GRANTS, GrantDocument.id(revoked.collection(), revoked.grantee()))
        .ifPresent(grant -> ended(grant.value(), null));
  }

  /** Whoever declined hears nothing of its end. */
  private void ended(GrantDocument grant, @Nullable String segment) {
    if (!Grantee.isPerson(grant.grantee())) {
      return;
    }
    if (answer(grant.collection(), grant.grantee()).orElse(true)) {
      put(
          new Notification(
              grant.grantee(),
              Notification.nameOf(grant.collection()),
              grant.owner(),
              false,
              grant.collection(),
              segment,
              grant.words(),
              grant.level(),
              Status.DELETED,
              now,
              false));
    } else {
      dismiss(grant.grantee(), Notification.nameOf(grant.collection()));
    }
  }

  void answered(CollectionShareAnswered answered) {
    dismiss(answered.sharee(), Notification.nameOf(answered.collection()));
    changes
        .get(GRANTS, GrantDocument.id(answered.collection(), answered.sharee()))
        .map(Document::value)
        .ifPresent(grant ->
            put(
                new Notification(
                    grant.owner(),
                    Notification.nameOf(answered.collection(), answered.sharee()),
                    answered.sharee(),
                    true,
                    answered.collection(),
                    null,
                    grant.words(),
                    grant.level(),
                    answered.accepted() ? Status.ACCEPTED : Status.DECLINED,
                    now,
                    false)));
  }

  /** The collection is gone; taken in before its grants are. */
  void collectionGone(String collection, String segment) {
    each(Scan.of(ABOUT_COLLECTION, collection), told -> dismiss(told.account(), told.name()));
    changes
        .ids(GRANTS, Scan.of(SharingSchema.OF_COLLECTION, collection))
        .forEach(id -> changes.get(GRANTS, id).ifPresent(grant -> ended(grant.value(), segment)));
  }

  void dismiss(String account, String name) {
    changes
        .get(NOTIFICATIONS, Notification.id(account, name))
        .map(Document::value)
        .filter(told -> !told.gone())
        .ifPresent(told -> put(told.dismissed()));
  }

  /** Nothing is left of what the account was told, and nobody is told of it any more. */
  void forget(String account) {
    changes.removeAll(NOTIFICATIONS, Scan.of(TOLD, account));
    each(Scan.of(ABOUT, account), told -> dismiss(told.account(), told.name()));
  }

  private void each(Scan<Notification> scan, Consumer<Notification> then) {
    changes
        .ids(NOTIFICATIONS, scan)
        .forEach(
            id -> changes.get(NOTIFICATIONS, id).ifPresent(found -> then.accept(found.value())));
  }

  private Optional<Boolean> answer(String collection, String account) {
    return changes
        .get(ANSWERS, AnswerDocument.id(collection, account))
        .map(found -> found.value().accepted());
  }

  private void put(Notification told) {
    changes.put(NOTIFICATIONS, told.id(), told);
  }
}
