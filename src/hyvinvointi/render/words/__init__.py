"""What pages say beside the fields of the model, in Finnish, Swedish and English."""
