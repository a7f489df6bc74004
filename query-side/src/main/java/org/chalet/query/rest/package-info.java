/** What read endpoints share. */
@NullMarked
package org.chalet.query.rest;

import org.jspecify.annotations.NullMarked;
