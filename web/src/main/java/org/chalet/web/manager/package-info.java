/** The Manager: who belongs to an organization and may do what. */
@NullMarked
package org.chalet.web.manager;

import org.jspecify.annotations.NullMarked;
