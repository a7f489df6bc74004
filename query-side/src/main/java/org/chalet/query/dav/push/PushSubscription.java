package org.chalet.query.dav.push;

/**
 * A Web Push subscription, as whoever holds the private key gave it out.
 *
 * @param resource URL to which messages are sent (RFC 8030, 5)
 * @param publicKey for P-256, uncompressed, in base64url (RFC 8291, 3.1)
 * @param secret that authenticates messages, in base64url (RFC 8291, 3.2)
 */
public record PushSubscription(String resource, String publicKey, String secret) {}
