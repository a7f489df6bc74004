package org.chalet.query.dav.push;

import org.chalet.query.dav.xml.XmlName;

/** Names of the draft's namespace. */
final class PushNames {
  static final XmlName TRANSPORTS = push("transports");
  static final XmlName TOPIC = push("topic");
  static final XmlName SUPPORTED_TRIGGERS = push("supported-triggers");
  static final XmlName WEB_PUSH = push("web-push");
  static final XmlName VAPID_PUBLIC_KEY = push("vapid-public-key");
  static final XmlName REGISTER = push("push-register");
  static final XmlName SUBSCRIPTION = push("subscription");
  static final XmlName WEB_PUSH_SUBSCRIPTION = push("web-push-subscription");
  static final XmlName PUSH_RESOURCE = push("push-resource");
  static final XmlName CONTENT_ENCODING = push("content-encoding");
  static final XmlName SUBSCRIPTION_PUBLIC_KEY = push("subscription-public-key");
  static final XmlName AUTH_SECRET = push("auth-secret");
  static final XmlName TRIGGER = push("trigger");
  static final XmlName CONTENT_UPDATE = push("content-update");
  static final XmlName PROPERTY_UPDATE = push("property-update");
  static final XmlName EXPIRES = push("expires");
  static final XmlName MESSAGE = push("push-message");

  private PushNames() {}

  private static XmlName push(String local) {
    return new XmlName("https://bitfire.at/webdav-push", local);
  }
}
