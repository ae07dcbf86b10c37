package org.anyuan.response.domain.response;

import org.anyuan.response.domain.plan.Step;

/** A step of the plan, and how far it is. */
public record Task(Step step, TaskState state) {
  public boolean done() {
    return state instanceof TaskState.Done;
  }

  Task in(TaskState next) {
    return new Task(step, next);
  }
}
