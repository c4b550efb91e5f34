/** A write about another person. */
export interface RelationInput {
  /** Raw id. */
  personId: string;
  clientMutationId?: string | null;
}
