package org.chalet.server.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chalet.command.history.undo.Deeds;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.ActivitySchema;
import org.chalet.query.activity.KnownClient;
import org.chalet.query.activity.Wanted;
import org.chalet.query.past.Moments;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/** Deeds by the activity view. */
public final class DeedsInView implements Deeds {
  private static final String SYSTEM = "system";
  private static final String ORGANIZATION = "organization:";

  private final Activity activity;
  private final Moments moments;

  public DeedsInView(Activity activity, Moments moments) {
    this.activity = activity;
    this.moments = moments;
  }

  @Override
  public void ofCommand(String command, Consumer<Deed> consumer) {
    var scan = Scan.of(ActivitySchema.BY_COMMAND, command);
    activity.each(Wanted.all(scan), deed -> consumer.accept(told(deed)));
  }

  @Override
  public void ofClients(String actor, ClientChoice choice, Consumer<Deed> consumer) {
    Instant from = choice.from();
    Instant to = choice.to();
    long first = from == null ? 0 : moments.from(from);
    long beyond = to == null ? Long.MAX_VALUE : moments.from(to);
    for (KnownClient client : clients(actor, client -> isMeant(client, choice))) {
      var scan = Scan.of(ActivitySchema.BY_CLIENT, client.number());
      activity.each(
          new Wanted(scan, choice.collection(), first, beyond),
          deed -> consumer.accept(told(deed)));
    }
  }

  /** Imports are carried out by the server in their owner's name, all of one under one cause. */
  @Override
  public void ofImport(String actor, String id, Consumer<Deed> consumer) {
    String cause = "import " + id;
    for (KnownClient client : clients(actor, client -> client.channel().equals(SYSTEM))) {
      activity.each(
          Wanted.all(Scan.of(ActivitySchema.BY_CLIENT, client.number())),
          deed -> {
            if (deed.cause().equals(cause)) {
              consumer.accept(told(deed));
            }
          });
    }
  }

  private List<KnownClient> clients(String actor, Predicate<KnownClient> meant) {
    return activity.clients(actor).stream().filter(meant).toList();
  }

  private static boolean isMeant(KnownClient client, ClientChoice choice) {
    Long id = choice.id();
    String userAgent = choice.userAgent();
    return (id == null || id == client.number())
        && (choice.credentials().isEmpty()
            || choice.credentials().stream().anyMatch(one -> one.equals(client.credential())))
        && (userAgent == null || userAgent.equals(client.userAgent()));
  }

  @Override
  public List<Long> alike(Deed deed, Set<String> names) {
    List<Scan<org.chalet.query.activity.Deed>> scans = new ArrayList<>();
    @Nullable String subject = deed.subject();
    if (!deed.stream().startsWith(ORGANIZATION)) {
      scans.add(Scan.of(ActivitySchema.BY_OBJECT, deed.stream()));
    } else if (subject != null) {
      scans.add(Scan.of(ActivitySchema.BY_OBJECT_THERE, deed.stream(), subject));
    } else {
      names.forEach(name -> scans.add(Scan.of(ActivitySchema.BY_KIND, deed.stream(), name)));
    }
    var wanted = new Wanted(scans, one -> names.contains(one.event()), 0, Long.MAX_VALUE);
    return activity.all(wanted).map(org.chalet.query.activity.Deed::position).toList();
  }

  @Override
  public Stream<Long> since(Deed deed, Set<String> names) {
    List<Scan<org.chalet.query.activity.Deed>> scans = new ArrayList<>();
    String subject = deed.subject();
    String owner = deed.owner();
    String collection = deed.collection();
    if (deed.stream().startsWith(ORGANIZATION)) {
      if (subject != null) {
        scans.add(Scan.of(ActivitySchema.BY_OBJECT_THERE, deed.stream(), subject));
      }
      names.forEach(name -> scans.add(Scan.of(ActivitySchema.BY_KIND, deed.stream(), name)));
    } else if (owner != null && collection != null) {
      scans.add(Scan.of(ActivitySchema.BY_SCOPE, owner, collection));
    } else {
      scans.add(Scan.of(ActivitySchema.BY_OBJECT, deed.stream()));
    }
    var wanted = new Wanted(scans, any -> true, deed.position() + 1, Long.MAX_VALUE);
    return activity.all(wanted).map(org.chalet.query.activity.Deed::position);
  }

  /** The stream of what is in an organization is the organization's. */
  private static Deed told(org.chalet.query.activity.Deed deed) {
    @Nullable String scope = deed.scope();
    @Nullable String object = deed.object();
    boolean organization = scope != null && scope.startsWith(ORGANIZATION);
    String stream = organization || object == null ? String.valueOf(scope) : object;
    return new Deed(
        deed.position(),
        deed.actor(),
        deed.event(),
        stream,
        deed.place(),
        scope,
        organization ? object : null);
  }
}
