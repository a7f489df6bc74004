package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.ANSWERS;
import static org.chalet.query.sharing.SharingSchema.ANSWERS_OF;
import static org.chalet.query.sharing.SharingSchema.ANSWERS_TO;
import static org.chalet.query.sharing.SharingSchema.BY_GRANTEE;
import static org.chalet.query.sharing.SharingSchema.CHOSEN;
import static org.chalet.query.sharing.SharingSchema.CHOSEN_BY;
import static org.chalet.query.sharing.SharingSchema.CHOSEN_FOR;
import static org.chalet.query.sharing.SharingSchema.GRANTS;
import static org.chalet.query.sharing.SharingSchema.OFFERS;
import static org.chalet.query.sharing.SharingSchema.OFFERS_BY;
import static org.chalet.query.sharing.SharingSchema.OFFERS_OF;
import static org.chalet.query.sharing.SharingSchema.OF_COLLECTION;
import static org.chalet.query.sharing.SharingSchema.OF_OWNER;
import static org.chalet.query.sharing.SharingSchema.SEATS;
import static org.chalet.query.sharing.SharingSchema.SEATS_OF;

import java.util.Set;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.organization.OrganizationEvent;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.room.RoomAdded;
import org.chalet.sharing.CollectionShareAnswered;
import org.chalet.sharing.CollectionShareRevoked;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.NotificationDismissed;
import org.chalet.sharing.ShareOfferEvent;
import org.chalet.sharing.ShareWords;
import org.chalet.sharing.SharedPropertiesChosen;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.team.TeamEvent;

/** Shares of calendars and address books, and who is where, which is whom they reach. */
public final class SharingProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return SharingSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("calendar", "contact", "organization", "team", "identity", "sharing", "room");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    Telling telling = new Telling(changes, event.time().getEpochSecond());
    switch (event.payload()) {
      case CollectionShared shared -> {
        telling.shared(shared);
        share(event.position(), shared, telling.words(shared), changes);
      }
      case CollectionShareRevoked revoked -> {
        telling.revoked(revoked);
        revoke(revoked, changes);
      }
      case CollectionShareAnswered answered -> {
        telling.answered(answered);
        changes.put(
            ANSWERS,
            AnswerDocument.id(answered.collection(), answered.sharee()),
            new AnswerDocument(answered.collection(), answered.sharee(), answered.accepted()));
      }
      case NotificationDismissed dismissed ->
          telling.dismiss(dismissed.account(), dismissed.notification());
      case SharedPropertiesChosen chosen ->
          changes.put(
              CHOSEN,
              ChosenDocument.id(chosen.collection(), chosen.owner()),
              new ChosenDocument(chosen.collection(), chosen.owner(), chosen.properties()));
      case ShareOfferEvent offered -> Offering.on(offered, changes, event.time().getEpochSecond());
      case CalendarDeleted deleted -> {
        telling.collectionGone(deleted.calendar(), deleted.segment());
        forgetCollection(deleted.calendar(), changes);
      }
      case AddressBookDeleted deleted -> {
        telling.collectionGone(deleted.addressBook(), deleted.segment());
        forgetCollection(deleted.addressBook(), changes);
      }
      case AccountErased erased -> {
        telling.forget(erased.account());
        forgetAccount(erased.account(), changes);
      }
      case OrganizationEvent happened -> Seats.on(happened, changes);
      case TeamEvent happened -> Seats.on(happened, changes);
      case RoomAdded added -> Seats.on(added, changes);
      default -> {}
    }
  }

  private static void share(
      long position, CollectionShared shared, ShareWords words, Changes changes) {
    String id = GrantDocument.id(shared.collection(), shared.grantee());
    long since =
        changes
            .get(GRANTS, id)
            .filter(before -> before.value().shows())
            .map(before -> before.value().shownSince())
            .orElse(position);
    changes.put(
        GRANTS,
        id,
        new GrantDocument(
            shared.collection(),
            shared.owner(),
            shared.grantee(),
            shared.through(),
            shared.level(),
            since,
            shared.asks(),
            words,
            false));
    forgetAnswer(shared.collection(), shared.grantee(), false, changes);
  }

  private static void revoke(CollectionShareRevoked revoked, Changes changes) {
    changes.remove(GRANTS, GrantDocument.id(revoked.collection(), revoked.grantee()));
    forgetAnswer(revoked.collection(), revoked.grantee(), true, changes);
  }

  /** Sharing anew asks whoever declined; what was accepted ends with its share. */
  private static void forgetAnswer(
      String collection, String grantee, boolean accepted, Changes changes) {
    String id = AnswerDocument.id(collection, grantee);
    changes
        .get(ANSWERS, id)
        .filter(answer -> answer.value().accepted() == accepted)
        .ifPresent(answer -> changes.remove(ANSWERS, id));
  }

  private static void forgetCollection(String collection, Changes changes) {
    changes.removeAll(GRANTS, Scan.of(OF_COLLECTION, collection));
    changes.removeAll(ANSWERS, Scan.of(ANSWERS_TO, collection));
    changes.removeAll(CHOSEN, Scan.of(CHOSEN_FOR, collection));
    changes.removeAll(OFFERS, Scan.of(OFFERS_OF, collection));
  }

  private static void forgetAccount(String account, Changes changes) {
    changes.removeAll(GRANTS, Scan.of(OF_OWNER, account));
    changes.removeAll(OFFERS, Scan.of(OFFERS_BY, account));
    changes.removeAll(GRANTS, Scan.of(BY_GRANTEE, account));
    changes.removeAll(ANSWERS, Scan.of(ANSWERS_OF, account));
    changes.removeAll(CHOSEN, Scan.of(CHOSEN_BY, account));
    changes.removeAll(SEATS, Scan.of(SEATS_OF, account));
  }
}
