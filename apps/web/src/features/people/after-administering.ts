import { AdminPeopleCountsDocument, AdminPeopleDocument, AdminPersonDocument } from '../../generated/graphql';

/** What is read again after an administrator did something to a person who is still there. */
export const AFTER_ADMINISTERING = [AdminPeopleDocument, AdminPeopleCountsDocument, AdminPersonDocument];

/** And after the person was erased, who is not listed any more. */
export const AFTER_ERASING = [AdminPeopleDocument, AdminPeopleCountsDocument];
