/** How the server is laid onto Tomcat and Spring MVC. */
@NullMarked
package org.chalet.server.web;

import org.jspecify.annotations.NullMarked;
