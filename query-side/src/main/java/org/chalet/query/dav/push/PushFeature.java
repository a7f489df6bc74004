package org.chalet.query.dav.push;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavGuard;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** WebDAV-Push (draft-bitfire-webdav-push-00), with Web Push as its only transport. */
public final class PushFeature implements DavFeature {
  private static final XmlName TYPE = new XmlName("", "type");

  private final PushGround ground;
  private final PushTopics topics;
  private final URI publicUrl;

  /**
   * @param homes whose collections are told of
   */
  public PushFeature(PushGround ground, List<HomeBranch> homes, URI publicUrl) {
    this.ground = ground;
    this.topics = new PushTopics(homes);
    this.publicUrl = publicUrl;
  }

  @Override
  public List<String> tokens() {
    return List.of("webdav-push");
  }

  @Override
  public List<DavBranch> branches() {
    return List.of(new PushBranch(ground.registrations()));
  }

  @Override
  public List<DavGuard> guards() {
    return List.of(new SilenceGuard(ground.silences()));
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(
        new PushRegister(topics, ground.registrations(), ground.service(), publicUrl),
        new PushUnregister(ground.registrations()));
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        property(PushNames.TRANSPORTS, (at, topic) -> transports()),
        property(PushNames.TOPIC, (at, topic) -> PropertyValue.text(PushTopics.told(topic))),
        property(PushNames.SUPPORTED_TRIGGERS, (at, topic) -> triggers(at)));
  }

  /** What a property is of something that clients can be told of. */
  private interface Value {
    PropertyValue of(DavResource at, String topic);
  }

  private DavProperty property(XmlName name, Value value) {
    Function<DavResource, Optional<PropertyValue>> found =
        at -> topics.of(at).map(topic -> value.of(at, topic));
    return DavProperty.on(DavResource.class, name, at -> found.apply(at).orElse(null));
  }

  private PropertyValue transports() {
    return PropertyValue.of(out ->
        out.open(PushNames.WEB_PUSH)
            .open(PushNames.VAPID_PUBLIC_KEY, Map.of(TYPE, "p256ecdsa"))
            .text(ground.service().publicKey())
            .close(PushNames.VAPID_PUBLIC_KEY)
            .close(PushNames.WEB_PUSH));
  }

  /** Properties of a home are not told of: none of them changes what it shows. */
  private static PropertyValue triggers(DavResource at) {
    return PropertyValue.of(out -> {
      out.open(PushNames.CONTENT_UPDATE)
          .element(Names.dav("depth"), "1")
          .close(PushNames.CONTENT_UPDATE);
      if (!(at instanceof CollectionHome)) {
        out.open(PushNames.PROPERTY_UPDATE)
            .element(Names.dav("depth"), "0")
            .close(PushNames.PROPERTY_UPDATE);
      }
    });
  }
}
