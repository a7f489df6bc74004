/** The view of the people of organizations, by which managers find them, however many there are. */
@NullMarked
package org.chalet.query.member;

import org.jspecify.annotations.NullMarked;
