package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * How a person is called, and the language and time zone that the person reads in.
 *
 * @param language BCP 47 tag
 * @param zone IANA time zone
 */
@EventName("identity.profile-changed")
public record ProfileChanged(String account, String name, String language, String zone)
    implements IdentityEvent {}
