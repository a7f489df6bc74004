/** Principals, discovery and who may do what (RFC 3744, 5397, 6764). */
@NullMarked
package org.chalet.query.dav.access;

import org.jspecify.annotations.NullMarked;
