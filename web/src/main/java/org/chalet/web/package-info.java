/** The pages that people see: a client of the REST interface, in the same process. */
@NullMarked
package org.chalet.web;

import org.jspecify.annotations.NullMarked;
