/** Creates contacts and changes them field by field; their pictures and favourites. */
@NullMarked
package org.chalet.command.contact.person;

import org.jspecify.annotations.NullMarked;
