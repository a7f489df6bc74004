/** Tests of the view of members. */
@NullMarked
package org.chalet.query.member;

import org.jspecify.annotations.NullMarked;
