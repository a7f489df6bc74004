package org.chalet.query.dav.core;

/** A resource, or a place for one, that can be locked (RFC 4918, 6). */
public interface Lockable extends DavResource {}
