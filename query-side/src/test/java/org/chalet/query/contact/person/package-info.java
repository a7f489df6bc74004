/** Lists of contacts. */
@NullMarked
package org.chalet.query.contact.person;

import org.jspecify.annotations.NullMarked;
