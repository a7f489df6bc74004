/** Asks the REST interface as the person would whose page it is. */
@NullMarked
package org.chalet.web.api;

import org.jspecify.annotations.NullMarked;
