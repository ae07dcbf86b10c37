import { PlanPicture } from '../plans/PlanPicture';
import { plansOf, type Spot } from '../plans/plans';
import { usePlans } from '../plans/usePlans';

interface Properties {
  schoolId: string | undefined;
  places: Spot[] | undefined;
}

/** The plans of the floors that were pressed on, where the school has uploaded them: for the police alone. */
export function FloorPlan({ schoolId, places = [] }: Properties) {
  const { plans } = usePlans(places.length > 0 ? schoolId : undefined);
  return (
    <>
      {schoolId &&
        plansOf(plans, places).map((plan) => <PlanPicture key={plan.id} schoolId={schoolId} plan={plan} />)}
    </>
  );
}
