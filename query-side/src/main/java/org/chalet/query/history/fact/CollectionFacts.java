package org.chalet.query.history.fact;

import static org.chalet.query.history.fact.FactSchema.BY_OWNER;
import static org.chalet.query.history.fact.FactSchema.ENDED;
import static org.chalet.query.history.fact.FactSchema.FACTS;
import static org.chalet.query.history.fact.FactSchema.HOLDER_ENDED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.sharing.CollectionShareAnswered;
import org.chalet.sharing.CollectionShareRevoked;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Scan;

/** Whose a collection is, and with whom it is shared. */
final class CollectionFacts {
  private CollectionFacts() {}

  static void begin(String collection, String owner, Noting noting) {
    noting.say(FactPlaces.collection(collection, owner), "owner", owner);
  }

  /** Its shares end with it. */
  static void end(String collection, String owner, Noting noting) {
    noting.end(FactPlaces.collection(collection, owner));
    for (String list :
        List.of(
            FactPlaces.shares(collection),
            FactPlaces.answers(collection),
            FactPlaces.links(collection))) {
      noting.ending(Scan.of(ENDED, list));
    }
  }

  static void on(CollectionShared shared, Noting noting) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("level", shared.level());
    fields.put("through", shared.through());
    fields.put("asks", shared.asks() ? "true" : "");
    fields.put("shows", ShareLevel.of(shared.level()).includes(ShareLevel.VIEW) ? "true" : "");
    noting.say(FactPlaces.share(shared.collection(), shared.owner(), shared.grantee()), fields);
    forgetAnswer(shared.collection(), shared.owner(), shared.grantee(), false, noting);
  }

  static void on(CollectionShareRevoked revoked, Noting noting) {
    noting.end(FactPlaces.share(revoked.collection(), revoked.owner(), revoked.grantee()));
    forgetAnswer(revoked.collection(), revoked.owner(), revoked.grantee(), true, noting);
  }

  static void on(CollectionShareAnswered answered, Noting noting) {
    noting.say(
        FactPlaces.answer(answered.collection(), answered.owner(), answered.sharee()),
        "accepted",
        Boolean.toString(answered.accepted()));
  }

  /** Sharing anew asks whoever declined; what was accepted ends with its share. */
  private static void forgetAnswer(
      String collection, String owner, String grantee, boolean accepted, Noting noting) {
    FactPlace place = FactPlaces.answer(collection, owner, grantee);
    noting
        .known(place)
        .filter(said -> said.field("accepted", "").equals(Boolean.toString(accepted)))
        .ifPresent(said -> noting.end(place));
  }

  /** What was theirs is nobody's to look at any more; shares with them end. */
  static void forget(String account, Noting noting) {
    noting.changes().removeAll(FACTS, Scan.of(BY_OWNER, account));
    noting.ending(Scan.of(HOLDER_ENDED, FactPlaces.SHARING, account));
  }
}
