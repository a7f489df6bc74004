package org.chalet.query.dav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chalet.query.dav.push.PushMessage;
import org.chalet.query.dav.push.PushService;
import org.chalet.query.dav.push.PushSubscription;

/** Keeps what is sent, and answers as a test wants it. */
final class PushServiceByHand implements PushService {
  record Sent(String to, String xml, String replaces) {}

  final List<Sent> sent = new ArrayList<>();
  Delivery answer = new Delivery.Taken();

  @Override
  public String publicKey() {
    return "the-key";
  }

  @Override
  public boolean accepts(PushSubscription subscription) {
    return subscription.resource().startsWith("https://")
        && subscription.publicKey().equals("key")
        && subscription.secret().equals("secret");
  }

  @Override
  public Delivery deliver(PushSubscription subscription, PushMessage message) {
    String xml = new String(message.xml(), StandardCharsets.UTF_8);
    sent.add(new Sent(subscription.resource(), xml, message.replaces()));
    return answer;
  }
}
