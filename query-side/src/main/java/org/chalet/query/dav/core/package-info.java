/** WebDAV (RFC 4918): requests, resources, properties, methods; knows no feature. */
@NullMarked
package org.chalet.query.dav.core;

import org.jspecify.annotations.NullMarked;
