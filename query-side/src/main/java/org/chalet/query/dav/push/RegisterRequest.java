package org.chalet.query.dav.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/**
 * What a push-register says.
 *
 * @param expires when the client would like it to end; empty where it does not care
 */
record RegisterRequest(PushSubscription subscription, Changes wanted, Optional<Instant> expires) {
  private static final int LONGEST = 2000;
  private static final XmlName TYPE = new XmlName("", "type");

  static RegisterRequest of(XmlElement request) {
    return new RegisterRequest(
        subscription(request),
        wanted(request),
        request.child(PushNames.EXPIRES).map(RegisterRequest::date));
  }

  private static PushSubscription subscription(XmlElement request) {
    XmlElement webPush =
        only(only(request, PushNames.SUBSCRIPTION), PushNames.WEB_PUSH_SUBSCRIPTION);
    webPush
        .child(PushNames.CONTENT_ENCODING)
        .map(encoding -> encoding.text().strip())
        .filter(encoding -> !encoding.equals("aes128gcm"))
        .ifPresent(other -> {
          throw invalid("messages are encrypted as aes128gcm only");
        });
    XmlElement key = only(webPush, PushNames.SUBSCRIPTION_PUBLIC_KEY);
    if (!"p256dh".equals(key.attributes().getOrDefault(TYPE, "p256dh"))) {
      throw invalid("only keys of the type p256dh are known");
    }
    return new PushSubscription(
        absolute(text(only(webPush, PushNames.PUSH_RESOURCE))),
        text(key),
        text(only(webPush, PushNames.AUTH_SECRET)));
  }

  private static XmlElement only(XmlElement in, XmlName name) {
    List<XmlElement> found = in.children(name);
    if (found.size() != 1) {
      throw invalid("there has to be one " + name.local());
    }
    return found.getFirst();
  }

  private static String text(XmlElement element) {
    String text = element.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw invalid(element.name().local() + " is empty or too long");
    }
    return text;
  }

  private static String absolute(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() != null && uri.getUserInfo() == null) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException e) {
      // refused below, like a relative one
    }
    throw invalid("the push-resource is no absolute URL");
  }

  /**
   * Depths that are not supported are brought to what is: the members of a collection, and its own
   * properties. Clients that name no trigger at all want all there is.
   */
  private static Changes wanted(XmlElement request) {
    Optional<XmlElement> trigger = request.child(PushNames.TRIGGER);
    Changes wanted =
        trigger
            .map(said ->
                new Changes(
                    said.has(PushNames.CONTENT_UPDATE), said.has(PushNames.PROPERTY_UPDATE)))
            .orElse(Changes.ALL);
    if (!wanted.any()) {
      throw new Rejected(ErrorCode.NO_TRIGGER_SUPPORTED, "no such trigger is known");
    }
    return wanted;
  }

  private static Instant date(XmlElement expires) {
    try {
      return ZonedDateTime.parse(expires.text().strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant();
    } catch (DateTimeParseException e) {
      throw new Rejected(ErrorCode.MALFORMED, "expires is no IMF-fixdate");
    }
  }

  private static Rejected invalid(String why) {
    return new Rejected(ErrorCode.INVALID_PUSH_SUBSCRIPTION, why);
  }
}
