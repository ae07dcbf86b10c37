/** What the door decides, as pure functions: whose a path is, what it may cost, who has to wait. */
package org.anyuan.console.domain;
