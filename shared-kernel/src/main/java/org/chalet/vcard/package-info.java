/** vCard 3 and 4 (RFC 2426, RFC 6350): parse, validate, merge; pure functions. */
@NullMarked
package org.chalet.vcard;

import org.jspecify.annotations.NullMarked;
